using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <content>Another key.</content>
public sealed partial class ItemTrackingCodeStore
{
    /// <summary>Gives a code another key, and its items with it, in one transaction (COD-12).</summary>
    /// <param name="code">Key.</param>
    /// <param name="newCode">Key from now on; no other code may have it.</param>
    /// <param name="version">State of the code that the user saw.</param>
    /// <param name="actor">Who renames.</param>
    public async Task<Outcome<ItemTrackingCodeCard>> RenameAsync(string code, string newCode, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditItemTrackingCodes, "rename item tracking codes") is { } denied)
            return denied;
        IReadOnlyList<Refusal> refusals = [.. SetupTables.CheckCode(SetupTables.ItemTrackingCode, newCode, "")];
        if (refusals.Count > 0)
            return Outcome<ItemTrackingCodeCard>.Refused(refusals);
        var (from, to) = (Codes.Normalise(code), Codes.Normalise(newCode));
        return await transaction.RunAsync(What(from), actor, db => RenameAsync(db, from, to, version), () => Task.FromResult(Exists(to)));
    }

    private static async Task<Outcome<ItemTrackingCodeCard>> RenameAsync(ItemTrackingDb db, string from, string to, long version)
    {
        var codes = db.Set<ItemTrackingCode>();
        if (await codes.AnyAsync(c => c.Code == to))
            return Exists(to);
        var isRenamed = 1 == await codes.Where(c => c.Code == from && c.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Code, to).SetProperty(c => c.Version, version + 1));
        if (!isRenamed)
            return Refusals.ChangedByAnotherUser(What(from));
        await db.Set<Item>().Where(i => i.ItemTrackingCode == from)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.ItemTrackingCode, to).SetProperty(i => i.Version, i => i.Version + 1));
        db.AddAudit(new()
        {
            Action = AuditAction.Renamed,
            Table = SetupTables.ItemTrackingCode,
            Key = to,
            Before = $"Code: {from}",
            After = $"Code: {to}"
        });
        await db.SaveChangesAsync();
        return (await codes.AsNoTracking().SingleAsync(c => c.Code == to)).ToCard();
    }
}
