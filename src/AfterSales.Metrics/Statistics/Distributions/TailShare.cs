namespace AfterSales.Metrics.Statistics;

/// <summary>What one tail, or one of several tests, gets of an error rate: a rate above zero leaves something to each, however small it is.</summary>
internal static class TailShare
{
    public static double Of(double rate, double parts = 2) => Math.Max(double.Epsilon, rate / parts);
}
