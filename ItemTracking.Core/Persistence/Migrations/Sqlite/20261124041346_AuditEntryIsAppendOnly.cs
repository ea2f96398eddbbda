using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ItemTracking.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AuditEntryIsAppendOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TRIGGER \"AuditEntryIsAppendOnly\" BEFORE UPDATE ON \"AuditEntry\" BEGIN SELECT RAISE(ABORT, 'The audit trail is never changed.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER \"AuditEntryIsKept\" BEFORE DELETE ON \"AuditEntry\" BEGIN SELECT RAISE(ABORT, 'The audit trail is never deleted.'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER \"AuditEntryIsAppendOnly\";");
            migrationBuilder.Sql("DROP TRIGGER \"AuditEntryIsKept\";");
        }
    }
}
