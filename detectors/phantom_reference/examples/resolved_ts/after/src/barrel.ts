export * from "./store";
export * as whole from "./plain";
