import { report } from './report';

void report().then((text) => console.log(text));
