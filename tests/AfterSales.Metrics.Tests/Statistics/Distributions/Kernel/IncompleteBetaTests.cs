using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class IncompleteBetaTests
{
    // The arcsine law: x = sin²(πp/2), by mpmath at 60 digits. The roots lie on both sides of the least normal and the least double (−708, −745).
    [Theory]
    [InlineData(0.4999, -0.000628318541053315263)]
    [InlineData(0.1, -3.68546006940222595)]
    [InlineData(1e-140, -643.820660627753882)]
    [InlineData(1e-149, -685.267192301646704)]
    [InlineData(1e-151, -694.477532673622887)]
    [InlineData(1e-155, -712.898213417575252)]
    [InlineData(1e-160, -735.924064347515709)]
    [InlineData(1e-161, -740.5292345335038)]
    [InlineData(1e-165, -758.949915277456166)]
    [InlineData(1e-230, -1058.2859773666821)]
    [InlineData(1e-310, -1426.69959224572942)]
    public void LogitQuantile_OfTheArcsineLaw_IsRightBelowTheDoublesOfX(double p, double logit)
        => Digits.AssertAgree(logit, IncompleteBeta.LogitQuantile(0.5, 0.5, p), 1e-14 / Math.Min(1, Math.Abs(logit)), "ln tan²(πp/2)");
}
