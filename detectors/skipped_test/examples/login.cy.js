describe("login", () => {
  beforeEach(() => cy.visit("/login"));
  it.skip("logs in", () => { // expect: skipped-test
    cy.get("#user").type("a");
    cy.contains("Welcome").should("be.visible");
  });
  it("shows errors", { browser: "!firefox" }, () => { // ok: skipped-test (platform)
    cy.get("form").submit();
    cy.contains("required").should("be.visible");
  });
});
context.skip("logout", () => { // expect: skipped-test
  it("logs out", () => {
    cy.contains("Logout").click();
    cy.url().should("include", "/login");
  });
});
