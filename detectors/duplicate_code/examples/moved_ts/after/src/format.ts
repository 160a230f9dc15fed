export { describeOrder } from './orders/describe';
