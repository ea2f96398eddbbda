using System.Globalization;
using Bunit;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Kit;

/// <summary>What every test of a kit component needs; the work date is 2025-01-15, the region en-US unless the test says otherwise.</summary>
public abstract class KitTest : BunitContext
{
    protected KitTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(new TestClock(new DateOnly(2025, 1, 15)));
        Services.AddScoped<WorkDate>();
        Services.AddKit();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
    }
}
