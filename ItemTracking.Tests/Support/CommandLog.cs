using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItemTracking.Tests.Support;

/// <summary>The commands that were sent, in order.</summary>
internal sealed class CommandLog : DbCommandInterceptor
{
    private readonly List<string> commands = [];

    public IReadOnlyList<string> Commands => commands;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        commands.Add(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        commands.Add(command.CommandText);
        return ValueTask.FromResult(result);
    }
}
