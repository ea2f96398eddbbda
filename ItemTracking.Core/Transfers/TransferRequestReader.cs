using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Transfers;

/// <summary>Reads a transfer order that is to be posted: six queries, however many lines and numbers it has.</summary>
internal sealed class TransferRequestReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>The order as it is stored, or that it is not there.</summary>
    public async Task<Outcome<TransferRequest>> ReadAsync(string no, TransferChoice choice, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var request = await RequestAsync(db, no, choice, cancellationToken);
        return request is null
            ? TransferRefusals.NotFound(no)
            : request with { InHand = await OpenActivityReader.NosOf(db, request.Side).FirstOrDefaultAsync(cancellationToken) };
    }

    /// <summary>The order alone; null when it is not there.</summary>
    internal static async Task<TransferRequest?> RequestAsync(
        ItemTrackingDb db, string no, TransferChoice choice, CancellationToken cancellationToken)
    {
        var header = await db.Set<TransferHeader>().AsNoTracking().SingleOrDefaultAsync(h => h.No == no, cancellationToken);
        return header is null
            ? null
            : new TransferRequest(
                header,
                header.DirectTransfer ? TransferSteps.Direct : choice == TransferChoice.Ship ? TransferSteps.Ship : TransferSteps.Receive,
                await LinesAsync(db, header, cancellationToken),
                await db.Set<CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new());
    }

    /// <summary>Header, lines and tracking are still those of the request.</summary>
    public static async Task<bool> IsAsReadAsync(ItemTrackingDb db, TransferRequest request, CancellationToken cancellationToken)
    {
        var no = request.Header.No;
        var inHand = OpenActivityReader.NosOf(db, request.Side);
        var header = await db.Set<TransferHeader>().Where(h => h.No == no).Select(h => new { h.Version, IsInHand = inHand.Any() })
            .SingleOrDefaultAsync(cancellationToken);
        var lines = await db.Set<TransferLine>().Of(no).OrderBy(l => l.LineNo)
            .Select(l => new { l.LineNo, l.Version, l.TrackingVersion }).ToListAsync(cancellationToken);
        return header?.Version == request.Header.Version
            && (request.IsInHand || !header.IsInHand)
            && lines.Select(l => (l.LineNo, l.Version, l.TrackingVersion))
                .SequenceEqual(request.Lines.Select(l => (l.Line.LineNo, l.Line.Version, l.Line.TrackingVersion)));
    }

    private static async Task<IReadOnlyList<LineOfTransfer>> LinesAsync(
        ItemTrackingDb db, TransferHeader header, CancellationToken cancellationToken)
    {
        var lines = await (
            from line in db.Set<TransferLine>().AsNoTracking().Of(header.No)
            join item in db.Set<Item>().AsNoTracking() on line.ItemNo equals item.No
            join code in db.Set<ItemTrackingCode>().AsNoTracking() on item.ItemTrackingCode equals code.Code into codes
            from code in codes.DefaultIfEmpty()
            orderby line.LineNo
            select new
            {
                Line = line,
                Item = item,
                Code = code,
                VariantBlocked = line.VariantCode != ""
                    && db.Set<ItemVariant>().Any(v => v.ItemNo == line.ItemNo && v.Code == line.VariantCode && v.Blocked),
                FromBinExists = db.Set<Bin>().Any(b => b.LocationCode == header.TransferFromCode && b.Code == line.TransferFromBinCode),
                ToBinExists = db.Set<Bin>().Any(b => b.LocationCode == header.TransferToCode && b.Code == line.TransferToBinCode),
            }).ToListAsync(cancellationToken);
        var locations = await db.Set<Location>().AsNoTracking()
            .Where(l => l.Code == header.TransferFromCode || l.Code == header.TransferToCode)
            .ToDictionaryAsync(l => l.Code, cancellationToken);
        var shipment = await RowsAsync(db, header.No, TransferDirection.Outbound, cancellationToken);
        var receipt = await RowsAsync(db, header.No, TransferDirection.Inbound, cancellationToken);
        return
        [
            .. lines.Select(l => new LineOfTransfer(
                l.Line, ItemFacts.Of(l.Item, l.Code) with { VariantBlocked = l.VariantBlocked }, [.. shipment[l.Line.LineNo]],
                [.. receipt[l.Line.LineNo]])
            {
                From = Place(header.TransferFromCode, l.Line.TransferFromBinCode, l.FromBinExists),
                To = Place(header.TransferToCode, l.Line.TransferToBinCode, l.ToBinExists),
            }),
        ];

        PlaceOfLine Place(string locationCode, string binCode, bool binExists)
        {
            var location = locations.GetValueOrDefault(locationCode) ?? new();
            var (ships, receives) = (location.RequireShipment, location.RequireReceive);
            return location.BinMandatory
                ? new(locationCode, binCode, BinMandatory: true, binExists, ships, receives)
                : new(locationCode, "", BinMandatory: false, BinExists: false, ships, receives);
        }
    }

    private static async Task<ILookup<int, TrackingSpecification>> RowsAsync(
        ItemTrackingDb db, string no, TransferDirection direction, CancellationToken cancellationToken) =>
        (await db.Set<TrackingSpecification>().AsNoTracking().Of(TransferOrders.Key(no, direction)).ToListAsync(cancellationToken))
            .OrderBy(t => t.LineNo).ToLookup(t => t.SourceRefNo);
}
