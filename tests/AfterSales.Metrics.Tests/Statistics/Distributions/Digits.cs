namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Compares by relative error however small the numbers are: a p-value of 1e-280 has twelve digits like any other.</summary>
internal static class Digits
{
    public static void AssertAgree(double? expected, double? actual, double tolerance, string what)
    {
        var agrees = expected is { } e && actual is { } a ? e == a || Math.Abs(e - a) <= tolerance * Math.Abs(e) : expected is null && actual is null;
        var error = Math.Abs((expected - actual) / expected ?? 0);
        Assert.True(agrees, FormattableString.Invariant($"{what}: expected {expected:R}, was {actual:R}, relative error {error:E2}"));
    }

    public static void AssertAgree(IEnumerable<double?> expected, IEnumerable<double?> actual, double tolerance, string what)
    {
        var (left, right) = (expected.ToArray(), actual.ToArray());
        Assert.Equal(left.Length, right.Length);
        for (var i = 0; i < left.Length; i++)
        {
            AssertAgree(left[i], right[i], tolerance, $"{what} [{i}]");
        }
    }
}
