using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>One entry of the issue bar of a document.</summary>
/// <param name="Refusal">What was refused.</param>
/// <param name="Position">Position of the line it belongs to, from 1; 0 when it belongs to none.</param>
/// <param name="Place">Field it was typed into; null when it came from an action.</param>
public sealed record DocumentIssue(Refusal Refusal, int Position, FieldPlace? Place = null)
{
    /// <summary>What happened, with the line before it.</summary>
    public string Text => Position > 0 ? $"Line {Position}: {Named}" : Named;

    /// <summary>True when the numbers of a line are wrong, so that Item Tracking Lines is where it is put right.</summary>
    public bool LeadsToTracking => Position > 0 && Refusal.Code.IsAboutNumbers
        && (Refusal.Code == RefusalCode.DOC_4 || (Place is null && Refusal.Field != "Item No."));

    /// <summary>How many units of the line the first of its numbers can be told to handle, so that it posts (C-46); null for no.</summary>
    public decimal? HandlesFirst => LeadsToTracking ? Refusal.HandlesFirst : null;

    /// <summary>Id of its words, by which the field that it is about is described.</summary>
    public string? ElementId => Place is { } place ? IdOf(place) : null;

    /// <summary>Id of the words about a field.</summary>
    public static string IdOf(FieldPlace place) => $"{place.ElementId}-issue";

    /// <summary>The same outcome of putting it right, said of its line.</summary>
    public Outcome<Done> OfItsLine(Outcome<Done> mended) => mended.IsRefused
        ? Outcome<Done>.Refused([.. mended.Refusals.Select(refusal => refusal with { Line = Refusal.Line })])
        : mended;

    private string Named => Place is { } place ? $"{place.Caption}: {Refusal.Message}" : Refusal.Message;
}
