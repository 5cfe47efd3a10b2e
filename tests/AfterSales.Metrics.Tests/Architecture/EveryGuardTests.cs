using System.Reflection;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>Every guard of every public record names its property: a caller of twenty properties must not search for the one.</summary>
public class EveryGuardTests
{
    private const int ExpectedGuards = 300;

    private static readonly object?[] Mistakes =
    [
        null, string.Empty, " ", double.NaN, double.NegativeInfinity, -1d, 2d, 1e301, -1m, 2m, decimal.MaxValue, decimal.MinValue, -1, int.MinValue,
            int.MaxValue,
        -1L, long.MinValue, long.MaxValue, Duration.FromHours(-1), Duration.Zero, default(LocalDate), default(Interval),
    ];

    [Fact]
    public void Guards_OfEveryProperty_NameIt()
    {
        var complaints = new List<string>();
        var guards = Library.Records.SelectMany(t => t.GetProperties()).Where(p => p.SetMethod is { IsPublic: true }).Sum(p => Guards(p, complaints));

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.True(guards > ExpectedGuards, $"Only {guards} properties have a guard: something is not tried.");
    }

    // 1 when the property refused any of the mistakes.
    private static int Guards(PropertyInfo property, List<string> complaints)
    {
        if (Made(property.DeclaringType!) is not { } record)
        {
            return 0;
        }

        var refused = 0;
        foreach (var mistake in MistakesOf(property.PropertyType))
        {
            try
            {
                property.SetValue(record, mistake);
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentException { } told)
            {
                refused = 1;
                if (!told.Message.Contains(property.Name, StringComparison.OrdinalIgnoreCase) || told.ParamName != property.Name)
                {
                    complaints.Add($"{property.DeclaringType!.Name}.{property.Name} = {mistake ?? "null"}: {told.Message}");
                }
            }
        }

        return refused;
    }

    private static IEnumerable<object?> MistakesOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? [Enum.ToObject(plain, 99)]
            : type.IsValueType ? Mistakes.Where(m => m?.GetType() == plain)
            : plain == typeof(string) ? Mistakes.Where(m => m is null or string)
            : [null];
    }

    private static object? Made(Type type)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            try
            {
                return new AnyValue(seed).Of(type);
            }
            catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
            {
                // Another seed.
            }
        }

        return null;
    }
}
