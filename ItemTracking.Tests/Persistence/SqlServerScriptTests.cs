using System.Globalization;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ItemTracking.Tests.Persistence;

/// <summary>The script that an administrator runs by hand makes everything, however the tool that runs it is set.</summary>
public sealed class SqlServerScriptTests
{
    private const SetOptions Needed =
        SetOptions.QuotedIdentifier | SetOptions.AnsiNulls | SetOptions.AnsiPadding | SetOptions.AnsiWarnings | SetOptions.ArithAbort
        | SetOptions.ConcatNullYieldsNull | SetOptions.XactAbort;

    private static readonly Lazy<string> Script =
        new(() => Database().GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));

    private static readonly Lazy<TSqlScript> Parsed = new(() => Parse(Script.Value));

    [Fact, Trait("Requirement", "Q2")]
    public void Q2_each_batch_sets_what_it_needs_before_it_changes_anything()
    {
        var batches = Parsed.Value.Batches.Select(batch => Flatten(batch.Statements).ToList())
            .Where(batch => batch.Exists(ChangesSomething)).ToList();
        Assert.True(batches.Count > 5);
        Assert.All(batches, statements =>
        {
            var first = statements.FindIndex(ChangesSomething);
            var set = statements.Take(first).OfType<PredicateSetStatement>().ToLookup(s => s.IsOn, s => s.Options);

            Assert.Equal(Needed, set[true].Aggregate(SetOptions.None, (all, options) => all | options));
            Assert.Equal(SetOptions.NumericRoundAbort, Assert.Single(set[false]));
        });
    }

    [Fact, Trait("Requirement", "Q2")]
    public void Q2_the_filter_of_every_index_names_its_columns_in_brackets()
    {
        var filtered = All<CreateIndexStatement>().Where(index => index.FilterPredicate is not null).ToList();

        Assert.Contains(filtered, index => index.Name.Value == "UX_TrackingBalance_SerialInStock" && index.Unique);
        Assert.All(filtered, index => Assert.DoesNotContain("\"", Text(index), StringComparison.Ordinal));
    }

    [Fact, Trait("Requirement", "Q2")]
    public void Q2_an_upgrade_makes_the_filtered_indexes_that_an_earlier_run_left_out()
    {
        var earlier = Parsed.Value.Batches
            .TakeWhile(batch => !Text(batch).Contains("DROP INDEX IF EXISTS", StringComparison.Ordinal))
            .SelectMany(batch => Flatten(batch.Statements)).OfType<CreateIndexStatement>()
            .Where(index => index.FilterPredicate is not null).Select(index => index.Name.Value).Distinct().ToList();
        Assert.Contains("UX_TrackingBalance_SerialInStock", earlier);
        foreach (var index in earlier)
            Assert.Contains($"DROP INDEX IF EXISTS [{index}]", Script.Value, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q2")]
    public void Q2_the_script_ends_with_the_indexes_of_the_model()
    {
        using var db = Database();
        var made = All<CreateIndexStatement>().GroupBy(index => (Name(index.OnName), index.Name.Value)).ToDictionary(
            same => same.Key, same => (same.Last().Unique, Columns: string.Join(",", same.Last().Columns.Select(c => Name(c.Column)))));

        Assert.All(
            db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(table => table.Indexes),
            index => Assert.Equal(
                (index.IsUnique, string.Join(",", index.Columns.Select(c => c.Name))), made[(index.Table.Name, index.Name)]));
    }

    [Fact, Trait("Requirement", "Q3")]
    public void Q3_the_script_lets_readers_read_what_is_committed()
    {
        Assert.Contains("READ_COMMITTED_SNAPSHOT ON", Text(Assert.Single(All<AlterDatabaseSetStatement>())), StringComparison.Ordinal);
        Assert.All(
            Parsed.Value.Batches.Where(batch => Text(batch).Contains("READ_COMMITTED_SNAPSHOT ON", StringComparison.Ordinal)),
            batch => Assert.DoesNotContain("BEGIN TRANSACTION", Text(batch), StringComparison.Ordinal));
    }

    [Fact, Trait("Requirement", "Q6")]
    public void Q6_every_counter_comes_with_the_script_unless_it_is_there()
    {
        Assert.All(
            new[] { "ENTRY", "APPLICATION", "VALUE", "RESERVATION", "WAREHOUSE" },
            ledger => Assert.Contains($"SELECT '{ledger}', 1 WHERE NOT EXISTS", Script.Value, StringComparison.Ordinal));
    }

    [Theory, Trait("Requirement", "Q8")]
    [InlineData("ItemLedgerEntry")]
    [InlineData("ItemApplicationEntry")]
    [InlineData("ValueEntry")]
    [InlineData("WarehouseEntry")]
    [InlineData("TrackingBalance")]
    [InlineData("TrackingSpecification")]
    public void Q8_a_table_of_the_ledger_is_never_locked_whole(string table) =>
        Assert.Contains($"ALTER TABLE [{table}] SET (LOCK_ESCALATION = DISABLE)", Script.Value, StringComparison.Ordinal);

    [Fact, Trait("Requirement", "Q11")]
    public void Q11_open_entries_are_read_from_their_index_alone()
    {
        var open = All<CreateIndexStatement>().Last(index => index.Name.Value == "IX_ItemLedgerEntry_Open");

        Assert.Equal(["RemainingQuantity", "PostingDate", "ExpirationDate"], open.IncludeColumns.Select(Name));
    }

    [Fact, Trait("Requirement", "Q11")]
    public void Q11_postings_are_found_by_the_document_that_was_posted() => Assert.Contains(
        All<CreateIndexStatement>(),
        index => Name(index.OnName) == "Posting"
            && index.Columns.Select(c => Name(c.Column)).SequenceEqual([
                "SourceId", "SourceType", "SourceSubtype", "SourceBatchName", "PostedAt"
            ]));

    [Fact, Trait("Requirement", "Q12")]
    public void Q12_no_text_of_ours_takes_the_collation_of_the_database()
    {
        using var db = Database();
        var texts = db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace!.StartsWith("ItemTracking.Core.", StringComparison.Ordinal))
            .Where(e => !e.GetTableName()!.StartsWith("AspNet", StringComparison.Ordinal))
            .SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string)).ToList();

        Assert.All(texts, text => Assert.Contains(text.GetCollation(), new[] { "Latin1_General_100_BIN2", "Latin1_General_100_CI_AI" }));
        var name = texts.Single(t => t.DeclaringType.DisplayName() == "Vendor" && t.Name == "Name");
        Assert.Equal("Latin1_General_100_CI_AI", name.GetCollation());
    }

    [Fact, Trait("Requirement", "Q13")]
    public void Q13_users_are_stored_in_the_third_version_of_their_tables()
    {
        Assert.Contains("CREATE TABLE [AspNetUserPasskeys]", Script.Value, StringComparison.Ordinal);
        Assert.Contains(
            "ALTER TABLE [AspNetUserTokens] ALTER COLUMN [LoginProvider] nvarchar(128)", Script.Value, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "Q13")]
    public void Q13_every_key_fits_into_an_index()
    {
        using var db = Database();
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();

        Assert.All(
            tables.SelectMany(t => t.UniqueConstraints),
            key => Assert.InRange(Bytes(key.Columns), 1, IsClustered(key) ? 900 : 1700));
        Assert.All(tables.SelectMany(t => t.Indexes), index => Assert.InRange(Bytes(index.Columns), 1, 1700));
    }

    private static bool IsClustered(IUniqueConstraint constraint) => constraint.MappedKeys.First().IsClustered() != false;

    private static int Bytes(IEnumerable<IColumn> columns) => columns.Sum(column => column.StoreType switch
    {
        "int" => 4,
        "bigint" or "float" => 8,
        "bit" => 1,
        "date" => 3,
        "uniqueidentifier" => 16,
        "decimal(18,5)" => 9,
        var type when type.EndsWith("(max)", StringComparison.Ordinal) => 10_000,
        var type when type.StartsWith("nvarchar(", StringComparison.Ordinal) => 2 * int.Parse(type[9..^1], CultureInfo.InvariantCulture),
        var type when type.StartsWith("varbinary(", StringComparison.Ordinal) => int.Parse(type[10..^1], CultureInfo.InvariantCulture),
        var type => throw new InvalidOperationException($"How long is {type}?"),
    });

    /// <summary>Read as sqlcmd reads it without -I: double quotes are text.</summary>
    private static TSqlScript Parse(string text)
    {
        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: false).Parse(new StringReader(text), out var errors);
        Assert.Empty(errors.Select(error => $"line {error.Line}: {error.Message}"));
        return parsed;
    }

    private static IEnumerable<T> All<T>()
        where T : TSqlStatement =>
        Parsed.Value.Batches.SelectMany(batch => Flatten(batch.Statements)).OfType<T>();

    private static IEnumerable<TSqlStatement> Flatten(IEnumerable<TSqlStatement> statements) => statements.SelectMany(s => s switch
    {
        IfStatement conditional => Flatten([conditional.ThenStatement]).Prepend(s),
        BeginEndBlockStatement block => Flatten(block.StatementList.Statements),
        ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableStringList { Strings: [StringLiteral text] } } =>
            Flatten(Parse(text.Value).Batches.SelectMany(batch => batch.Statements)).Prepend(s),
        _ => [s],
    });

    /// <summary>The history of migrations needs no settings.</summary>
    private static bool ChangesSomething(TSqlStatement statement) =>
        statement is not (PredicateSetStatement or IfStatement or BeginTransactionStatement or CommitTransactionStatement)
        && !Text(statement).Contains("[__EFMigrationsHistory]", StringComparison.Ordinal);

    private static string Name(MultiPartIdentifier name) => name.Identifiers[^1].Value;

    private static string Name(ColumnReferenceExpression column) => Name(column.MultiPartIdentifier);

    private static string Text(TSqlFragment fragment) => string.Concat(
        fragment.ScriptTokenStream.Take(fragment.LastTokenIndex + 1).Skip(fragment.FirstTokenIndex).Select(token => token.Text));

    private static ItemTrackingDb Database() => new ItemTrackingDbFactory(
        new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=nobody;Database=none" }).CreateDbContext();
}
