#if NETSTANDARD2_0
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AfterSales.Metrics.Json;

/// <summary>The shape of the library's records, found by reflection: netstandard2.0 has no way to an <c>init</c> accessor at compile time.</summary>
internal static class LibraryShape
{
    private const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly Assembly Library = typeof(Money).Assembly;

    public static void Apply(JsonTypeInfo info, MetricsJsonOptions options)
    {
        if (info.Type.Assembly != Library || info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        // A class that is no record holds more than it shows; a tally or table without a converter is refused, never written in part.
        if (!info.Type.IsValueType && info.Type.GetMethod("<Clone>$") is null)
        {
            throw new NotSupportedException($"{info.Type.Name} has no JSON; write what it shows.");
        }

        info.UnmappedMemberHandling = options.UnknownMembers;
        MakeInside(info);
        AddHidden(info);
        foreach (var property in info.Properties)
        {
            property.Name = JsonNamingPolicy.CamelCase.ConvertName(NameOf(property));
        }
    }

    // A result that only the library makes is made of its members again, each through its own rules.
    private static void MakeInside(JsonTypeInfo info)
    {
        if (info.CreateObject is null && info.Type.GetConstructor(Hidden, null, [], null) is { IsAssembly: true } made)
        {
            info.CreateObject = () => made.Invoke(null);
        }

        foreach (var property in info.Properties)
        {
            if (property.Set is null && property.AttributeProvider is PropertyInfo member && member.GetSetMethod(nonPublic: true) is { IsAssembly: true } set)
            {
                property.Set = (record, value) => set.Invoke(record, [value]);
            }
        }
    }

    private static string NameOf(JsonPropertyInfo property) => (property.AttributeProvider as MemberInfo)?.Name ?? property.Name;

    // What a result keeps for later calculations and shows to nobody.
    private static void AddHidden(JsonTypeInfo info)
    {
        var hidden = info.Type.GetProperty("Basis", Hidden);
        if (hidden is null)
        {
            return;
        }

        var property = info.CreateJsonPropertyInfo(hidden.PropertyType, hidden.Name);
        property.Get = hidden.GetValue;
        property.Set = hidden.SetValue;
        info.Properties.Add(property);
    }
}
#endif
