using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>Which number series number the company's own records, as the page Numbering shows and saves them.</summary>
public sealed record CompanyNumberingCard : NumberingSeries, ICard
{
    /// <summary>Nothing set up.</summary>
    public static readonly CompanyNumberingCard New = new();

    private CompanyNumberingCard()
    {
    }

    private CompanyNumberingCard(NumberingSeries series)
        : base(series)
    {
    }

    /// <summary>Saved state this card was read from; 0 while nothing is set up.</summary>
    public long Version { get; init; }

    /// <summary>The series with the captions of their fields.</summary>
    internal (string Code, string Field)[] Series => [.. NumberingField.All.Select(f => (f.Get(this), f.Caption))];

    /// <summary>What is stored.</summary>
    public static CompanyNumberingCard Of(CompanyNumbering stored) => new(stored) { Version = stored.Version };
}
