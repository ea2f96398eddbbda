using System.Collections;
using System.Reflection;

namespace ItemTracking.Core.Kernel;

/// <summary>A value of a record that two people have changed differently since both saw the same (R5).</summary>
/// <param name="Place">Part or row of the record it stands in, by its name and key; blank for the record itself.</param>
/// <param name="Name">Caption of the property; of a row that one has deleted, caption of the list.</param>
/// <param name="Opened">Value that both have seen; null where both have added the row.</param>
/// <param name="Mine">Value that I have typed; null for a row that I have deleted.</param>
/// <param name="Theirs">Value that the other user has saved; null for a row that was deleted.</param>
public sealed record ContestedValue(string Place, string Name, object? Opened, object? Mine, object? Theirs)
{
    /// <summary>What happens where nobody chooses: mine counts, but what the other user changed is never deleted unasked.</summary>
    public bool KeepsMine => Mine is not null;
}

/// <summary>
/// What I have typed on a record, laid over what somebody else has saved of it meanwhile, property by property and row by row (R5). Rows
/// of a list are known by their first property. The version of a record, and of a row, is always the saved one.
/// </summary>
public sealed class RecordMerge
{
    private const string Version = nameof(ICard.Version);

    private readonly Func<ContestedValue, bool> keepsMine;
    private readonly List<ContestedValue> contested = [];

    private RecordMerge(Func<ContestedValue, bool> keepsMine) => this.keepsMine = keepsMine;

    /// <summary>The record of both, and what both have changed differently.</summary>
    /// <param name="opened">Record that I opened.</param>
    /// <param name="mine">Record as I have typed it.</param>
    /// <param name="theirs">Record as it is saved now.</param>
    /// <param name="keepsMine">Choice for what is contested; null for <see cref="ContestedValue.KeepsMine"/>.</param>
    public static (T Merged, IReadOnlyList<ContestedValue> Contested) Of<T>(
        T opened, T mine, T theirs, Func<ContestedValue, bool>? keepsMine = null)
        where T : class
    {
        var merge = new RecordMerge(keepsMine ?? (value => value.KeepsMine));
        return ((T)merge.OfRecord("", opened, mine, theirs), merge.contested);
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsRows(object? value) =>
        value is IEnumerable and not string && RowType(value.GetType()) is { } row && IsRecord(row);

    private static Type? RowType(Type list) =>
        list.GetInterfaces()
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            ?.GetGenericArguments()[0];

    private static IEnumerable<PropertyInfo> Fields(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(field => field.CanWrite && field.Name != Version);

    private static object? KeyOf(object row) =>
        row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)[0].GetValue(row);

    /// <summary>A row that is not saved yet has no key: it is like no other.</summary>
    private static object? Find(IEnumerable<object> rows, object like) =>
        KeyOf(like) is 0 or "" ? null : rows.FirstOrDefault(row => Equals(KeyOf(row), KeyOf(like)));

    private object OfRecord(string place, object? opened, object mine, object theirs)
    {
        var merged = theirs.GetType().GetMethod("<Clone>$")!.Invoke(theirs, null)!;
        foreach (var field in Fields(merged.GetType()))
            field.SetValue(merged, OfValue(place, field, opened, mine, theirs));
        return merged;
    }

    private object? OfValue(string place, PropertyInfo field, object? openedRecord, object mineRecord, object theirRecord)
    {
        var (mine, theirs) = (field.GetValue(mineRecord), field.GetValue(theirRecord));
        var opened = openedRecord is null ? null : field.GetValue(openedRecord);
        if (Equals(mine, theirs) || (openedRecord is not null && Equals(mine, opened)))
            return theirs;
        var name = Captions.Of(field, field.Name);
        if (IsRows(mine) && IsRows(theirs))
            return OfRows(name, Rows(opened), Rows(mine), Rows(theirs), RowType(theirs!.GetType())!);
        if (openedRecord is not null && Equals(theirs, opened))
            return mine;
        return mine is not null && theirs is not null && IsRecord(mine.GetType())
            ? OfRecord(name, opened, mine, theirs)
            : Chosen(new(place, name, opened, mine, theirs)) ? mine : theirs;
    }

    private static List<object> Rows(object? list) => [.. (list as IEnumerable)?.Cast<object>() ?? []];

    private Array OfRows(string name, List<object> opened, List<object> mine, List<object> theirs, Type type)
    {
        var kept = theirs.Select(row => OfTheirRow(name, row, opened, mine)).OfType<object>()
            .Concat(mine.Where(row => Find(theirs, row) is null && StaysMine(name, row, opened)).Select(AsNew))
            .ToList();
        var rows = Array.CreateInstance(type, kept.Count);
        ((ICollection)kept).CopyTo(rows, 0);
        return rows;
    }

    /// <summary>What becomes of a saved row; null where I have deleted it.</summary>
    private object? OfTheirRow(string name, object theirs, List<object> opened, List<object> mine)
    {
        var before = Find(opened, theirs);
        if (Find(mine, theirs) is { } typed)
            return OfRecord($"{name} {KeyOf(theirs)}", before, typed, theirs);
        var isDeletedByMe = before is not null
            && (Equals(before, theirs) || Chosen(new($"{name} {KeyOf(theirs)}", name, before, null, theirs)));
        return isDeletedByMe ? null : theirs;
    }

    /// <summary>A row of mine that is not saved: I have added it, or the other user has deleted it.</summary>
    private bool StaysMine(string name, object mine, List<object> opened) =>
        Find(opened, mine) is not { } before || (!Equals(before, mine) && Chosen(new($"{name} {KeyOf(mine)}", name, before, mine, null)));

    /// <summary>Nothing of the row is saved (any more).</summary>
    private static object AsNew(object row)
    {
        var added = row.GetType().GetMethod("<Clone>$")!.Invoke(row, null)!;
        if (added.GetType().GetProperty(Version) is { CanWrite: true } version)
            version.SetValue(added, 0L);
        return added;
    }

    private bool Chosen(ContestedValue value)
    {
        contested.Add(value);
        return keepsMine(value);
    }
}
