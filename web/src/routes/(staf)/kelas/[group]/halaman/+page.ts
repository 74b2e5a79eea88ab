export { load } from '../lembar/+page';
