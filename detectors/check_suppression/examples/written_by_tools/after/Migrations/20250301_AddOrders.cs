#nullable disable

// ok: check-suppression (the generator writes this line above)
namespace Shop.Migrations;
