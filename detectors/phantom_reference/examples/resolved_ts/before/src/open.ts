export * from "react";
