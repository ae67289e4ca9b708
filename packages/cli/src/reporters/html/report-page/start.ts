import { offerAnswers } from './answers.ts';
import { findAll } from './find.ts';
import { offerFilter } from './filter.ts';
import { openForPrint } from './print.ts';

// All can be read without script. It reads the page, and puts nothing into it but text.
for (const scripted of findAll('.scripted')) scripted.hidden = false;
offerFilter();
openForPrint();
offerAnswers();
