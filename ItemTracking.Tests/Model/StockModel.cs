namespace ItemTracking.Tests.Model;

/// <summary>Goods of one number at one location.</summary>
internal sealed record ModelPlace(string ItemNo, string Number, string Location)
{
    /// <summary>Any of the item there; the place of reservations that name no number.</summary>
    public ModelPlace Any => this with { Number = "" };

    public override string ToString() => $"{Number} at {Location}";
}

/// <summary>One movement of a posting; negative goes out.</summary>
/// <param name="LineNo">Line that it belongs to.</param>
/// <param name="Place">What moves where.</param>
/// <param name="Quantity">Base units.</param>
/// <param name="IsLoss">A negative adjustment, which takes what is reserved for others (RSV-7).</param>
/// <param name="IsTransfer">Goods only change place or number: nothing of them goes below zero (PST-15).</param>
internal sealed record ModelMove(int LineNo, ModelPlace Place, decimal Quantity, bool IsLoss = false, bool IsTransfer = false)
{
    public override string ToString() => $"{Quantity} of {Place}{(IsLoss ? " lost" : "")}";
}

/// <summary>
/// What stock is by the rules, without a database: how much lies where, what is blocked, and what is reserved by number for which document,
/// in the order in which it was reserved. SERIAL is serial-specific, LOT lot-specific; nothing of either goes below zero. PLAIN has no
/// numbers and goes below zero where nothing of it is reserved (PST-15).
/// </summary>
internal sealed class StockModel
{
    public const string SerialItem = "SERIAL";
    public const string LotItem = "LOT";
    public const string PlainItem = "PLAIN";

    private readonly List<(string ItemNo, string Number)> blocked = [];
    private Dictionary<ModelPlace, decimal> stock = [];
    private List<(string Document, ModelPlace Place, decimal Quantity)> kept = [];

    /// <summary>What lies anywhere.</summary>
    public IReadOnlyDictionary<ModelPlace, decimal> Stock => stock;

    /// <summary>What is kept for documents.</summary>
    public IReadOnlyList<(string Document, ModelPlace Place, decimal Quantity)> Kept => kept;

    public decimal OnHand(ModelPlace place) => stock.GetValueOrDefault(place);

    /// <summary>Numbers that do not move.</summary>
    public IReadOnlyList<(string ItemNo, string Number)> Blocked => blocked;

    public bool IsBlocked(string itemNo, string number) => blocked.Contains((itemNo, number));

    /// <summary>Blocks a number, or lifts its block.</summary>
    public void Turn(string itemNo, string number)
    {
        if (!blocked.Remove((itemNo, number)))
            blocked.Add((itemNo, number));
    }

    /// <summary>
    /// Keeps free stock of named numbers, or of any, for a document (RSV-5); returns how much. What others keep of any number makes way
    /// for a number that is named while other stock is free (RSV-6).
    /// </summary>
    public decimal Reserve(string document, IEnumerable<(ModelPlace Place, decimal Quantity)> named)
    {
        var reserved = 0m;
        foreach (var (place, quantity) in named)
        {
            var part = Math.Clamp(Free(place), 0, quantity);
            if (part > 0)
                kept.Add((document, place, part));
            reserved += part;
        }

        return reserved;
    }

    public bool KeepsFor(string document) => kept.Exists(k => k.Document == document);

    public void Release(string document) => kept.RemoveAll(k => k.Document == document);

    /// <summary>Posts movements in their order, all or none; returns every refusal's text by line, none where they were posted.</summary>
    public IReadOnlyList<(int LineNo, string Message)> Post(string document, IReadOnlyList<ModelMove> moves)
    {
        var refused = moves.Select(BlockOf).Distinct().Concat(Serials(moves)).OfType<(int LineNo, string)>().ToList();
        var lines = refused.Select(r => r.LineNo).ToHashSet();
        var (stockBefore, keptBefore) = (stock.ToDictionary(), kept.ToList());
        refused.AddRange(moves.Where(move => !Moved(document, move)).Where(m => !lines.Contains(m.LineNo)).Select(Missing).ToList());
        if (refused.Count > 0)
            (stock, kept) = (stockBefore, keptBefore);
        return refused;
    }

    public bool KeepsAny(ModelPlace place) => kept.Exists(k => k.Place == place.Any);

    private decimal Free(ModelPlace place)
    {
        var ofAny = stock.Where(s => s.Key.Any == place.Any).Sum(s => s.Value)
            - kept.Where(k => k.Place.Any == place.Any).Sum(k => k.Quantity);
        var ofNumber = OnHand(place) - kept.Where(k => k.Place == place).Sum(k => k.Quantity);
        return place == place.Any ? ofAny : Math.Min(ofNumber, ofAny);
    }

    private (int, string)? BlockOf(ModelMove move)
    {
        var (caption, place) = (move.Place.ItemNo == SerialItem ? "Serial" : "Lot", move.Place);
        return IsBlocked(place.ItemNo, place.Number)
            ? (move.LineNo, $"Blocked must be equal to 'No'  in {caption} No. Information: Item No.={place.ItemNo},{caption} "
                + $"No.={place.Number}. Current value is 'Yes'.")
            : null;
    }

    /// <summary>A serial is in stock once, whatever the location, unless the same posting takes it out before (PST-16).</summary>
    private IEnumerable<(int, string)?> Serials(IEnumerable<ModelMove> moves)
    {
        var there = stock.Where(s => s.Value > 0).Select(s => s.Key.Number).ToHashSet();
        foreach (var move in moves.Where(m => m.Place.ItemNo == SerialItem))
        {
            if (move.Quantity < 0)
                there.Remove(move.Place.Number);
            else if (!there.Add(move.Place.Number))
                yield return (move.LineNo, $"Serial No. {move.Place.Number} is already on inventory.");
        }
    }

    private static (int, string) Missing(ModelMove move)
    {
        if (move.IsTransfer || move.Place.ItemNo == PlainItem)
            return (move.LineNo, $"You have insufficient quantity of Item {move.Place.ItemNo} on inventory.");
        var caption = move.Place.ItemNo == SerialItem ? "Serial No." : "Lot No.";
        return (
            move.LineNo,
            $"Item Tracking {caption} {move.Place.Number} for Item No. {move.Place.ItemNo} cannot be fully applied.");
    }

    /// <summary>What is kept for the document goes first, then what is free, and a loss takes the rest from who reserved last.</summary>
    private bool Moved(string document, ModelMove move)
    {
        var left = -move.Quantity;
        if (left > 0)
        {
            left -= Take(move.Place, left, k => k.Document == document);
            if (move.Place.ItemNo != PlainItem)
                Loosen(move.Place.Any, left, k => k.Document == document);
            var free = Math.Clamp(Free(move.Place), 0, left);
            Change(move.Place, -free);
            left -= free;
            if (move.IsLoss)
                left -= Take(move.Place, left, _ => true);
            if (move.IsTransfer || move.Place.ItemNo != PlainItem || kept.Exists(k => k.Place == move.Place))
                return left == 0;
            Change(move.Place, -left);
            return true;
        }

        Change(move.Place, move.Quantity);
        return true;
    }

    private decimal Take(ModelPlace place, decimal most, Func<(string Document, ModelPlace Place, decimal Quantity), bool> from)
    {
        var taken = Loosen(place, most, from);
        Change(place, -taken);
        return taken;
    }

    private decimal Loosen(ModelPlace place, decimal most, Func<(string Document, ModelPlace Place, decimal Quantity), bool> from)
    {
        var taken = 0m;
        for (var i = kept.Count - 1; i >= 0 && taken < most; i--)
        {
            if (kept[i].Place != place || !from(kept[i]))
                continue;
            var part = Math.Min(most - taken, kept[i].Quantity);
            kept[i] = kept[i] with { Quantity = kept[i].Quantity - part };
            taken += part;
        }

        kept.RemoveAll(k => k.Quantity == 0);
        return taken;
    }

    private void Change(ModelPlace place, decimal quantity) => stock[place] = OnHand(place) + quantity;
}
