using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AfterSales.Metrics.Json;

/// <summary>The shape of the library's records, whatever the caller's options say of other types.</summary>
internal static class LibraryShape
{
    private static readonly Assembly Library = typeof(Money).Assembly;

    public static void Apply(JsonTypeInfo info, MetricsJsonOptions options)
    {
        if (info.Type.Assembly != Library || info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        info.UnmappedMemberHandling = options.UnknownMembers;
#if NETSTANDARD2_0
        AddHidden(info);
#endif
        foreach (var property in info.Properties)
        {
            property.Name = JsonNamingPolicy.CamelCase.ConvertName(NameOf(property));
        }
    }

    private static string NameOf(JsonPropertyInfo property) => (property.AttributeProvider as MemberInfo)?.Name ?? property.Name;

#if NETSTANDARD2_0
    // What a result keeps for later calculations and shows to nobody; on net10.0 it is marked in the library.
    private static void AddHidden(JsonTypeInfo info)
    {
        var hidden = info.Type.GetProperty("Basis", BindingFlags.NonPublic | BindingFlags.Instance);
        if (hidden is null)
        {
            return;
        }

        var property = info.CreateJsonPropertyInfo(hidden.PropertyType, hidden.Name);
        property.Get = hidden.GetValue;
        property.Set = hidden.SetValue;
        info.Properties.Add(property);
    }
#endif
}
