using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.Ledger;

/// <summary>Registers what reads the ledger.</summary>
public static class LedgerServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<LedgerReader>();
}
