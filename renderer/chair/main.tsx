// First of all: the question goes out while the rest of the page's code is still being run.
import { firstAnswer } from './first-answer.ts';
import { mount } from '../mount.tsx';
import { ChairApp } from './chair-app.tsx';

void mount(<ChairApp />, (queries) =>
  queries.prefetchQuery({ queryKey: ['vault.status', {}], queryFn: () => firstAnswer }),
);
