using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Persistence;

/// <summary>A stored code and the form that is kept of it today.</summary>
/// <param name="Table">Table that holds it.</param>
/// <param name="Column">Column that holds it.</param>
/// <param name="Stored">As it is stored.</param>
/// <param name="Kept">As it is kept today; the same as <paramref name="Stored"/> where no code may hold such text.</param>
public sealed record StoredCode(string Table, string Column, string Stored, string Kept);

/// <summary>What an upgrade of stored codes would fold, and what stands in its way (C-07, C-08).</summary>
/// <param name="Folded">Codes that get another form; each once per column.</param>
/// <param name="Unreadable">Codes with an invisible character inside, which stay as they are.</param>
/// <param name="Clashes">Each one a key and the stored keys that would all become it; nothing is folded while there are any.</param>
/// <param name="IsSaved">It is done, not only said.</param>
public sealed record CodeUpgradeReport(
    IReadOnlyList<StoredCode> Folded, IReadOnlyList<StoredCode> Unreadable, IReadOnlyList<CodeClash> Clashes, bool IsSaved)
{
    /// <summary>The report, a line each.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. Folded.Select(code => $"{code.Table}, {code.Column}: {Codes.Shown(code.Stored)} becomes {Codes.Shown(code.Kept)}"),
        .. Unreadable.Select(code => $"{code.Table}, {code.Column}: {Codes.Shown(code.Stored)} stays, no code may hold it"),
        .. Clashes.Select(clash => $"{clash.What}: {string.Join(" and ", clash.Stored.Select(Codes.Shown))} would become one"),
        (Clashes.Count, Folded.Count, IsSaved) switch
        {
            ( > 0, _, _) =>
                $"Nothing was folded because of {Clashes.Count} clashes. Correct one of each with the version that served before.",
            (_, 0, _) => "There is nothing to fold.",
            (_, _, true) => $"{Folded.Count} codes were folded.",
            _ => $"{Folded.Count} codes would be folded. Stop the application and run fold-codes save.",
        },
    ];
}

/// <summary>Stored keys that would become one.</summary>
/// <param name="What">What they are keys of.</param>
/// <param name="Stored">Each stored key, its parts separated by a comma.</param>
public sealed record CodeClash(string What, IReadOnlyList<string> Stored);
