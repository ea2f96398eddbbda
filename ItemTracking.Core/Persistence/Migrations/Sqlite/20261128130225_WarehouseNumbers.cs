using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <summary>
    /// Bins know only the numbers that a code keeps through warehouse activities (DOC-22); what they knew besides is blanked.
    /// There is no way back.
    /// </summary>
    public partial class WarehouseNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                "UPDATE \"WarehouseEntry\" SET \"SerialNo\" = '' WHERE \"SerialNo\" <> '' AND NOT EXISTS (SELECT 1 FROM \"Item\" i "
                + "JOIN \"ItemTrackingCode\" c ON c.\"Code\" = i.\"ItemTrackingCode\" "
                + "WHERE i.\"No\" = \"WarehouseEntry\".\"ItemNo\" AND c.\"SNWarehouseTracking\" = 1);");
            migrationBuilder.Sql(
                "UPDATE \"WarehouseEntry\" SET \"LotNo\" = '' WHERE \"LotNo\" <> '' AND NOT EXISTS (SELECT 1 FROM \"Item\" i "
                + "JOIN \"ItemTrackingCode\" c ON c.\"Code\" = i.\"ItemTrackingCode\" "
                + "WHERE i.\"No\" = \"WarehouseEntry\".\"ItemNo\" AND c.\"LotWarehouseTracking\" = 1);");
            migrationBuilder.Sql(
                "UPDATE \"WarehouseEntry\" SET \"ExpirationDate\" = NULL "
                + "WHERE \"SerialNo\" = '' AND \"LotNo\" = '' AND \"ExpirationDate\" IS NOT NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
