namespace ItemTracking.Web.Shared.Kit;

/// <summary>What the kit needs per user: script, questions, toasts.</summary>
public static class KitServices
{
    public static IServiceCollection AddKit(this IServiceCollection services) =>
        services.AddScoped<KitScript>().AddScoped<ConfirmDialog>().AddScoped<Toasts>();
}
