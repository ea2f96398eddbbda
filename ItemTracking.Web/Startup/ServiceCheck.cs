using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Startup;

/// <summary>
/// What pages are given is asked for at the start: a service whose new name is not found any more stops the application then, and not the
/// first user who opens the page. What services need of one another the container checks itself when it is built.
/// </summary>
public static class ServiceCheck
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    public static WebApplicationBuilder CheckServicesAtStart(this WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        return builder;
    }

    /// <exception cref="InvalidOperationException">A page or a part of one asks for what is not registered.</exception>
    public static void CheckPages(this WebApplication app)
    {
        var missing = Missing(app.Services.GetRequiredService<IServiceProviderIsService>()).ToList();
        if (missing.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, missing));
    }

    /// <summary>One sentence per component and service that is not registered.</summary>
    public static IEnumerable<string> Missing(IServiceProviderIsService services) =>
        from component in typeof(ServiceCheck).Assembly.GetTypes()
        where component is { IsAbstract: false, IsGenericTypeDefinition: false } && component.IsAssignableTo(typeof(IComponent))
        from service in GivenTo(component)
        where !services.IsService(service)
        select $"{component.Name} asks for {service.Name}, which is not registered.";

    private static IEnumerable<Type> GivenTo(Type component)
    {
        foreach (var parameter in component.GetConstructors().SelectMany(constructor => constructor.GetParameters()))
            yield return parameter.ParameterType;
        for (var type = component; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetProperties(All | BindingFlags.DeclaredOnly))
            {
                if (property.IsDefined(typeof(InjectAttribute)))
                    yield return property.PropertyType;
            }
        }
    }
}
