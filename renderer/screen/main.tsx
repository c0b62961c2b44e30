import { mount } from '../mount.tsx';
import { ScreenApp } from './screen-app.tsx';

void mount(<ScreenApp />);
