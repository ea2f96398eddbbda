using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Transfers;

/// <summary>What to post of a transfer order (DOC-14); a direct transfer ships and receives in one go, whichever is chosen.</summary>
public enum TransferChoice
{
    /// <summary>Goods leave and are in transit.</summary>
    Ship,

    /// <summary>Goods in transit arrive.</summary>
    Receive,
}

/// <summary>Posts transfer orders: each is a source of movements for the engine (PST-5, DOC-16).</summary>
public sealed class TransferPoster(IDbContextFactory<ItemTrackingDb> factory, WriteTransaction transaction, TimeProvider time)
{
    private readonly TransferRequestReader reader = new(factory);
    private readonly MovementPoster engine = new(factory, transaction, time);

    /// <summary>Posts an order, or says everything that stands against it. The result has the number of the posted document.</summary>
    /// <param name="no">Order.</param>
    /// <param name="choice">Ship or receive.</param>
    /// <param name="requestId">Made when the Post dialog opened; a second arrival gets the result of the first (I10, R4).</param>
    /// <param name="actor">Who posts.</param>
    /// <param name="day">The day it is posted on; a posting date far from the work date asks first. Null for today.</param>
    /// <param name="ct">Gives up before the commit.</param>
    public async Task<Outcome<PostedDocument>> PostAsync(
        string no, TransferChoice choice, Guid requestId, Actor actor, PostingDay? day = null, CancellationToken ct = default) =>
        Deny(actor) is { } denied
            ? denied
            : await engine.PostAsync(
                TransferOrders.Key(no), TransferOrders.Name(no), token => ReadAsync(no, choice, day, token), requestId, actor, ct);

    /// <summary>What posting an order would write now, or all that it would refuse; nothing is written.</summary>
    /// <param name="no">Order.</param>
    /// <param name="choice">Ship or receive.</param>
    /// <param name="actor">Who would post.</param>
    /// <param name="day">The day it would be posted on; null for today.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Outcome<PostingPreview>> PreviewAsync(
        string no, TransferChoice choice, Actor actor, PostingDay? day = null, CancellationToken ct = default) =>
        Deny(actor) is { } denied
            ? denied
            : await engine.PreviewAsync(TransferOrders.Name(no), token => ReadAsync(no, choice, day, token), actor, ct);

    private async Task<Outcome<ISourceStore>> ReadAsync(string no, TransferChoice choice, PostingDay? day, CancellationToken ct) =>
        (await reader.ReadAsync(no, choice, ct)).Then<ISourceStore>(transfer => new TransferSourceStore(transfer, day ?? engine.Today));

    private static Refusal? Deny(Actor actor) => actor.Deny(Permission.PostTransferOrders, "post transfer orders");
}
