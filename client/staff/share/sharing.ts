/** Something that opens a page for one other person. */
export interface Sharing {
  /** On the card in the chat, and above the code here. */
  title: string;
  /** Page of the mini-program with its code. */
  path: string;
  /** As it is read out on the phone. */
  code: string;
  /** To be copied as it is. */
  text: string;
}
