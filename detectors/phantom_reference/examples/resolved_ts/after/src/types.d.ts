declare module "legacy-thing";
declare module "icons/*" {
  const icon: string;
  export default icon;
}
