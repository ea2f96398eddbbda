using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Information;

/// <summary>Keeps the information records of serial numbers.</summary>
public sealed class SerialNoInformationStore(WriteTransaction transaction)
{
    /// <summary>Why the actor may not make information records, or null.</summary>
    public static Refusal? Deny(Actor actor) => actor.Deny(Permission.EditInformation, "create serial number information");

    /// <summary>Makes a record for each serial number that has none (NUM-9).</summary>
    /// <param name="itemNo">Item.</param>
    /// <param name="variantCode">Variant, or blank.</param>
    /// <param name="serialNos">Serial numbers as they are stored.</param>
    /// <param name="actor">Who makes them.</param>
    /// <returns>How many were made.</returns>
    public async Task<Outcome<int>> CreateMissingAsync(
        string itemNo, string variantCode, IReadOnlyCollection<string> serialNos, Actor actor)
    {
        if (Deny(actor) is { } denied)
            return denied;
        return await transaction.RunAsync(
            $"serial number information of item {itemNo}",
            db => CreateAsync(db, itemNo, variantCode, serialNos),
            () => Task.FromResult(Refusals.ChangedByAnotherUser($"serial number information of item {itemNo}")));
    }

    private static async Task<Outcome<int>> CreateAsync(
        ItemTrackingDb db, string itemNo, string variantCode, IReadOnlyCollection<string> serialNos)
    {
        string[] wanted = [.. serialNos.Distinct(StringComparer.Ordinal)];
        var known = await db.Set<SerialNoInformation>().AsNoTracking()
            .Where(i => i.ItemNo == itemNo && i.VariantCode == variantCode)
            .WhereIn(db, i => i.SerialNo, wanted)
            .Select(i => i.SerialNo)
            .ToHashSetAsync(StringComparer.Ordinal);
        SerialNoInformation[] missing =
        [
            .. wanted.Where(serialNo => !known.Contains(serialNo))
                .Select(serialNo => new SerialNoInformation
                {
                    ItemNo = itemNo,
                    VariantCode = variantCode,
                    SerialNo = serialNo,
                    Version = 1
                }),
        ];
        await db.InsertAsync(missing);
        return missing.Length;
    }
}
