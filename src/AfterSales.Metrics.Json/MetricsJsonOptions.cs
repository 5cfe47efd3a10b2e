using System.Text.Json.Serialization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary>How the library's types are read.</summary>
public sealed record MetricsJsonOptions
{
    /// <summary>What is used when nothing is passed.</summary>
    public static MetricsJsonOptions Default { get; } = new();

    /// <summary>What a member that the type does not have is: an error, or nothing.</summary>
    /// <value><see cref="JsonUnmappedMemberHandling.Disallow"/> by default.</value>
    public JsonUnmappedMemberHandling UnknownMembers { get; init => field = Guard.Defined(value); } = JsonUnmappedMemberHandling.Disallow;
}
