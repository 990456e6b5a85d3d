/** What a colour means; words always stand beside it. go fine · soon · late or refused · info · quiet. */
export type Tone = 'go' | 'soon' | 'late' | 'info' | 'quiet';
