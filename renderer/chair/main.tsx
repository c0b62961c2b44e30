// First of all: the question goes out while the rest of the page's code is still being run.
import { firstAnswer } from './first-answer.ts';
import { mount } from '../mount.tsx';
import { ChairApp } from './chair-app.tsx';

void mount(<ChairApp />, async (queries) => {
  await queries.query({ queryKey: ['vault.status', {}], queryFn: () => firstAnswer }).catch(() => {
    // The view asks again.
  });
});
