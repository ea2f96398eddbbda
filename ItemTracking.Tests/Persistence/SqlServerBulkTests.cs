using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Tracking;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ItemTracking.Tests.Persistence;

/// <summary>The statements by which many rows are changed on SQL Server, as far as they can be judged without one.</summary>
public sealed class SqlServerBulkTests
{
    private const string KeyOfBalances = "[ItemNo], [VariantCode], [LocationCode], [LotNo], [SerialNo]";

    [Fact, Trait("Requirement", "Q10")]
    public void Q10_the_temporary_table_has_the_key_of_the_table_in_its_order()
    {
        var columns = Columns<TrackingBalance>();
        var text = Valid(SqlServerBulk.StageText(columns, columns.All, "Flag"));

        Assert.Contains($"PRIMARY KEY CLUSTERED ({KeyOfBalances})", text, StringComparison.Ordinal);
        Assert.Contains("[SerialNo] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL", text, StringComparison.Ordinal);
        Assert.Contains("[OnHand] decimal(18,5) NULL", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q12")]
    public void Q12_a_temporary_record_is_compared_with_stored_codes_whatever_collation_the_database_has()
    {
        var text = Valid(SqlServerBulk.TemporaryText(Columns<MovedNumber>()));

        Assert.StartsWith("DROP TABLE IF EXISTS [#MovedNumber]; CREATE TABLE [#MovedNumber] (", text, StringComparison.Ordinal);
        Assert.Contains("[SerialNo] nvarchar(50) COLLATE Latin1_General_100_BIN2", text, StringComparison.Ordinal);
        Assert.Contains("PRIMARY KEY CLUSTERED ([List], [No])", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q10")]
    public void Q10_rows_are_changed_one_after_the_other_in_the_order_of_the_changes()
    {
        var (balances, tracking) = (Columns<TrackingBalance>(), Columns<TrackingSpecification>());
        string[] changes =
        [
            SqlServerBulk.DecreaseText(balances, balances[nameof(TrackingBalance.OnHand)]),
            SqlServerBulk.IncreaseText(balances, balances[nameof(TrackingBalance.OnHand)]),
            SqlServerBulk.UpdateText(tracking, [tracking[nameof(TrackingSpecification.QuantityBase)]]),
            SqlServerBulk.DeleteText(tracking),
        ];

        Assert.All(changes, change =>
        {
            Assert.Contains("FROM #Changes c INNER LOOP JOIN [Tracking", Valid(change), StringComparison.Ordinal);
            Assert.EndsWith("OPTION (FORCE ORDER, MAXDOP 1)", change, StringComparison.Ordinal);
        });
        Assert.EndsWith(
            $"ORDER BY {KeyOfBalances}",
            Valid(SqlServerBulk.InsertMissingText(balances, balances[nameof(TrackingBalance.OnHand)])),
            StringComparison.Ordinal);
    }

    private static string Valid(string text)
    {
        new TSql160Parser(initialQuotedIdentifiers: false).Parse(new StringReader(text), out var errors);
        Assert.Empty(errors.Select(error => error.Message));
        return text;
    }

    private static EntityColumns Columns<T>()
    {
        var options = new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=nobody;Database=none" };
        using var db = new ItemTrackingDbFactory(options).CreateDbContext();
        return EntityColumns.Of<T>(db);
    }
}
