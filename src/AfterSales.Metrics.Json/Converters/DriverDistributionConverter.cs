using System.Text.Json;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"kind": "Triangular", "parameters": [90, 100, 130]}</c>, in the order of the factory's arguments.</summary>
internal sealed class DriverDistributionConverter : MembersConverter<DriverDistribution>
{
    private static readonly string[] Members = ["kind", "parameters"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override DriverDistribution Make(JsonMembers members, JsonSerializerOptions options)
    {
        var kind = members.Name<DistributionKind>("kind");
        double[] p = [.. members.Numbers("parameters").Select(number => number ?? throw new JsonException("A parameter must be a number; it is null."))];
        return (kind, p.Length) switch
        {
            (DistributionKind.Constant, 1) => DriverDistribution.Constant(p[0]),
            (DistributionKind.Uniform, 2) => DriverDistribution.Uniform(p[0], p[1]),
            (DistributionKind.Triangular, 3) => DriverDistribution.Triangular(p[0], p[1], p[2]),
            (DistributionKind.Pert, 4) => DriverDistribution.Pert(p[0], p[1], p[2], p[3]),
            (DistributionKind.Normal, 2) => DriverDistribution.Normal(p[0], p[1]),
            (DistributionKind.LogNormal, 2) => DriverDistribution.LogNormal(p[0], p[1]),
            (DistributionKind.Empirical, _) => DriverDistribution.Empirical(p),
            _ => throw new JsonException($"A {kind} distribution has not {p.Length} parameters."),
        };
    }

    protected override void WriteMembers(Utf8JsonWriter writer, DriverDistribution value, JsonSerializerOptions options)
    {
        writer.Write<DistributionKind>("kind", value.Kind);
        writer.Write("parameters", value.Parameters.Select(number => (double?)number));
    }
}
