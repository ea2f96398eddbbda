using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Update;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// Migrations on SQL Server bring the settings of the session that they need, because a script is run by tools that set others: without
/// QUOTED_IDENTIFIER no filtered index is made, and without XACT_ABORT the rest of a failed migration is recorded as done (Q2).
/// </summary>
internal sealed class SqlServerScriptGenerator(MigrationsSqlGeneratorDependencies dependencies, ICommandBatchPreparer batches)
    : SqlServerMigrationsSqlGenerator(dependencies, batches)
{
    private const string Settings =
        """
        SET QUOTED_IDENTIFIER, ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, XACT_ABORT ON;
        SET NUMERIC_ROUNDABORT OFF;
        """;

    /// <summary>The first command of a migration, and what stands outside its transaction, begins a batch of the script.</summary>
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        var builder = new MigrationCommandListBuilder(Dependencies);
        var isFirst = true;
        foreach (var command in base.Generate(operations, model, options))
        {
            if (isFirst || command.TransactionSuppressed)
                builder.AppendLines(Settings);
            builder.Append(command.CommandText).EndCommand(command.TransactionSuppressed);
            isFirst = command.TransactionSuppressed;
        }

        return builder.GetCommandList();
    }
}
