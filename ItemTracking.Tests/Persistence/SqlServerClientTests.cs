using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Persistence;

/// <summary>The SQL Server side of the one model, as far as it can be proved without a server.</summary>
public sealed class SqlServerClientTests
{
    private const string NobodyListens =
        "Server=tcp:127.0.0.1,1;Database=none;User Id=sa;Password=none;Encrypt=false;Connect Timeout=2;ConnectRetryCount=0";

    [Fact]
    public async Task A_command_with_a_parameter_runs_up_to_the_connection_error()
    {
        await using var connection = new SqlConnection(NobodyListens);
        await using var command = new SqlCommand("SELECT @p", connection);
        command.Parameters.AddWithValue("@p", 12.5m);

        await Assert.ThrowsAsync<SqlException>(async () =>
        {
            await connection.OpenAsync();
            await command.ExecuteScalarAsync();
        });
    }

    [Fact]
    public void Parameter_values_of_every_type_the_model_uses_can_be_built()
    {
        // Building the value of a parameter is where the client loads its type assembly, long before a server answers.
        object[] values = ["code", 1, 1L, 1.5m, true, Guid.Empty, new DateOnly(2025, 1, 15)];
        var parameters = values.Select(value => new SqlParameter("@p", value)).ToList();

        Assert.All(parameters, parameter => Assert.NotNull(parameter.SqlDbType.ToString()));
        Assert.All(parameters, parameter => Assert.NotNull(parameter.SqlValue));
    }

    [Fact]
    public void The_model_builds_for_SQL_Server_with_binary_codes_and_exact_quantities()
    {
        using var db = new ItemTrackingDbFactory(new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = NobodyListens
        }).CreateDbContext();
        var script = db.Database.GenerateCreateScript();

        Assert.Contains("[No] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("[RoundingPrecision] decimal(18,5) NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("[UX_TrackingBalance_SerialInStock]", script, StringComparison.Ordinal);
        Assert.Equal("decimal(18,5)", db.Model.FindEntityType(typeof(Item))!.FindProperty(nameof(Item.RoundingPrecision))!.GetColumnType());
    }
}
