using System.Text.Json;
using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Json;

/// <summary><c>{"family": "Weibull", "shape": 1.8, "scale": 24.5, "location": 0}</c>; the parameters under their family's names.</summary>
internal sealed class LifeDistributionConverter : MembersConverter<LifeDistribution>
{
    private static readonly string[] Members = ["family", "shape", "scale", "location", "mu", "sigma", "mean"];

    protected override ReadOnlySpan<string> Known => Members;

    protected override LifeDistribution Make(JsonMembers members, JsonSerializerOptions options) => members.Name<LifeFamily>("family") switch
    {
        LifeFamily.Weibull => LifeDistribution.Weibull(members.Double("shape"), members.Double("scale"), members.OptionalDouble("location") ?? 0),
        LifeFamily.Lognormal => LifeDistribution.Lognormal(members.Double("mu"), members.Double("sigma")),
        _ => LifeDistribution.Exponential(members.Double("mean")),
    };

    protected override void WriteMembers(Utf8JsonWriter writer, LifeDistribution value, JsonSerializerOptions options)
    {
        writer.Write<LifeFamily>("family", value.Family);
        switch (value.Family)
        {
            case LifeFamily.Weibull:
                writer.WriteNumber("shape", value.Second);
                writer.WriteNumber("scale", value.First);
                writer.WriteNumber("location", value.Location);
                break;
            case LifeFamily.Lognormal:
                writer.WriteNumber("mu", value.First);
                writer.WriteNumber("sigma", value.Second);
                break;
            default:
                writer.WriteNumber("mean", value.First);
                break;
        }
    }
}
