#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AfterSales.Metrics.Internal;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace AfterSales.Metrics.Json;

/// <summary>Inputs and results of AfterSales.Metrics as JSON, which reads back equal.</summary>
/// <remarks>
/// <para>One call configures any <see cref="JsonSerializerOptions"/>: <c>new JsonSerializerOptions().ConfigureForAfterSalesMetrics()</c>. It changes how the
/// library's types and NodaTime's are written, and nothing else.</para>
/// <para><b>Shape.</b> Members in camel case. A figure is its value or <c>{"undefined": "ZeroDenominator"}</c>; money is
/// <c>{"amount": "12.50", "currency": "EUR"}</c>, exact; enums stand by their names; dates, instants and durations in ISO form. What a result computes
/// from its other members is written, and ignored on reading.</para>
/// <para><b>Reading.</b> Every rule of a type holds: what its constructor would refuse is refused, a missing required member and a member that the type
/// does not have are named in a <see cref="JsonException"/>. <see cref="MetricsJsonOptions.UnknownMembers"/> lets unknown ones pass.</para>
/// </remarks>
public static class MetricsJson
{
    /// <summary>The version of the documented shape; a change that an older reader would misread raises it.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Makes options that read and write the library's types.</summary>
    /// <param name="options">What to set otherwise than by default.</param>
    /// <returns>New options, which may be changed further until they are first used.</returns>
    public static JsonSerializerOptions CreateOptions(MetricsJsonOptions? options = null)
        => new JsonSerializerOptions(JsonSerializerDefaults.Web).ConfigureForAfterSalesMetrics(options);

    /// <summary>Teaches <paramref name="serializer"/> to read and write the library's types and NodaTime's.</summary>
    /// <param name="serializer">The options to configure, before their first use.</param>
    /// <param name="options">What to set otherwise than by default.</param>
    /// <returns><paramref name="serializer"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serializer"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="serializer"/> has been used.</exception>
    public static JsonSerializerOptions ConfigureForAfterSalesMetrics(this JsonSerializerOptions serializer, MetricsJsonOptions? options = null)
    {
        var chosen = options ?? MetricsJsonOptions.Default;
        foreach (var converter in Converters.All)
        {
            Guard.NotNull(serializer).Converters.Add(converter);
        }

        // Where a converter was added before, it wins: durations in ISO form stand before NodaTime's own.
        serializer.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        serializer.TypeInfoResolver = Resolver(serializer.TypeInfoResolver, chosen);
        return serializer;
    }

#if NET
    private static LibraryResolver Resolver(IJsonTypeInfoResolver? others, MetricsJsonOptions chosen)
        => new(others ?? (JsonSerializer.IsReflectionEnabledByDefault ? Reflection() : null), chosen);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "For the caller's own types, and only where reflection is enabled.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As above.")]
    private static DefaultJsonTypeInfoResolver Reflection() => new();
#else
    private static IJsonTypeInfoResolver Resolver(IJsonTypeInfoResolver? others, MetricsJsonOptions chosen)
        => (others ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(info => LibraryShape.Apply(info, chosen));
#endif
}
