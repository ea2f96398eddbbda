using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Information;

/// <summary>Copying what is known of one number to another of the same item and variant (INF-8).</summary>
internal static class CopyInfo
{
    /// <summary>Why it cannot be copied, or not yet: an existing card is overwritten only after a question.</summary>
    /// <param name="source">Card that is copied.</param>
    /// <param name="key">Number it is copied to.</param>
    /// <param name="target">Card of that number, or null.</param>
    /// <param name="overwrite">The user has said Yes to overwriting.</param>
    /// <param name="actor">Who copies.</param>
    public static IReadOnlyList<Refusal> Check(
        InformationCard source, InformationKey key, InformationCard? target, bool overwrite, Actor actor)
    {
        if (!IsAlike(source.Key, key))
            return [new(
                RefusalCode.INF_8, "Information can be copied only from another number of the same item and variant.",
                key.Type.NumberCaption())];
        if (DenyBlocked(source, key, target?.Blocked ?? false, actor) is { } denied)
            return [denied];
        return target is null || overwrite ? [] : [Overwrite(key)];
    }

    /// <summary>Blocked is copied too, so that whoever may not block or unblock a number cannot do it by copying (ROL-3).</summary>
    private static Refusal? DenyBlocked(InformationCard source, InformationKey key, bool isBlocked, Actor actor) =>
        source.Blocked == isBlocked
            ? null
            : actor.Deny(
                Permission.BlockNumbers,
                $"{(source.Blocked ? "block" : "unblock")} {key.Words} by copying information from {source.Key.Words}");

    private static bool IsAlike(InformationKey source, InformationKey key) =>
        source != key && source == key with { Number = source.Number };

    private static Refusal Overwrite(InformationKey key) => new(
        RefusalCode.INF_8,
        $"{key.Type.InformationTable()} already exists for {key.Name}. Do you want to overwrite the existing information?",
        Kind: OutcomeKind.Question);
}
