import { mount } from '../mount.tsx';
import { ChairApp } from './chair-app.tsx';

mount(<ChairApp />);
