using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Samples;

public class RateOfReturnSamples
{
    [Fact]
    public void Xirr_OfAServiceContract()
    {
        var result = Xirr.Compute([
            CashFlow.Of(new LocalDate(2024, 1, 1), -10_000m),
            CashFlow.Of(new LocalDate(2024, 7, 1), 4_000m),
            CashFlow.Of(new LocalDate(2025, 7, 1), 7_500m),
        ]);

        Assert.Equal(RateOfReturnStatus.Unique, result.Status);
        Assert.Equal(0.1308, result.Headline.Value!.Value, 1e-4);
    }

    [Fact]
    public void Irr_OfAPlantThatMustBeRemoved_HasTwoRates()
    {
        var result = InternalRateOfReturn.Compute([-1_600m, 10_000m, -10_000m]);

        Assert.Equal(RateOfReturnStatus.Multiple, result.Status);
        Assert.Equal([0.25, 4.0], result.Roots.Select(r => Math.Round(r.Rate.Value!.Value, 12)));
    }

    [Fact]
    public void Irr_AsExcelChooses()
    {
        decimal[] flows = [-1_000m, 2_350m, -1_375m];
        var excel = new RateOfReturnOptions { Choice = RateOfReturnChoice.NearestGuess, Guess = 0.3 };

        Assert.Equal([0.1, 0.25], InternalRateOfReturn.Compute(flows).Roots.Select(r => Math.Round(r.Rate.Value!.Value, 12)));
        Assert.Equal(0.1, InternalRateOfReturn.ComputeRate(flows).Headline.Value!.Value, 1e-14);
        Assert.Equal(0.25, InternalRateOfReturn.ComputeRate(flows, excel).Headline.Value!.Value, 1e-14);
    }

    [Fact]
    public void Xirr_OfThousandsOfContracts_AllocatesNothingForEach()
    {
        LocalDate[] dates = [new(2024, 1, 1), new(2025, 1, 1), new(2024, 1, 1), new(2024, 7, 1), new(2025, 1, 1)];
        decimal[] amounts = [-100m, 108m, -200m, 50m, 170m];
        var rates = new RateOfReturn[2];

        Xirr.ComputeRates(dates, amounts, ends: [2, 5], rates);

        Assert.Equal(0.0798, rates[0].Headline.Value!.Value, 1e-4);
        Assert.Equal(0.1136, rates[1].Headline.Value!.Value, 1e-4);
    }
}
