namespace ItemTracking.Core.Posting;

/// <summary>Splits movements into entries.</summary>
internal static class EntryDrafts
{
    /// <summary>One entry per movement and pair of numbers, in the order of the movements (PST-27).</summary>
    public static IReadOnlyList<EntryDraft> Of(IReadOnlyList<ItemMovement> movements, ExpirationDates dates)
    {
        var drafts = new List<EntryDraft>();
        foreach (var movement in movements)
        {
            var warranty = WarrantyRules.Calculated(movement);
            foreach (var numbered in movement.Numbers)
                drafts.Add(new(-1 - drafts.Count, movement, numbered, numbered.Quantity)
                {
                    ExpirationDate = dates.Of(movement, numbered.Numbers),
                    WarrantyDate = numbered.WarrantyDate ?? warranty
                });
            if (movement.Numbers.Count == 0)
                drafts.Add(new(-1 - drafts.Count, movement, null, movement.Quantity));
        }

        return drafts;
    }
}
