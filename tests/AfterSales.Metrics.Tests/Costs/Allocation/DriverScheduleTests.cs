using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class DriverScheduleTests
{
    private static readonly Arbitrary<int[]> Days = Gen.Choose(0, 400).NonEmptyListOf().Select(days => days.Distinct().ToArray()).ToArbitrary();

    [Fact]
    public void On_TheFirstDay_IsInForceAndTheDayBeforeIsNot()
    {
        var schedule = DriverSchedule.Of([Version(10), Version(20)]);

        Assert.Equal((10m, 10m, 20m), (schedule.On(Day(10))[0].Units, schedule.On(Day(19))[0].Units, schedule.On(Day(20))[0].Units));
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.On(Day(9)));
    }

    [Fact]
    public void Of_MistakenVersions_Throw()
    {
        Assert.Throws<ArgumentException>(() => DriverSchedule.Of([]));
        Assert.Throws<ArgumentException>(() => DriverSchedule.Of([Version(1), Version(1)]));
        Assert.Throws<ArgumentException>(() => DriverSchedule.Of([Version(1), null!]));
        Assert.Throws<ArgumentNullException>(() => DriverSchedule.Of(null!));
    }

    [Property]
    public Property On_AnyDay_IsTheLatestVersionNotAfterIt() => Prop.ForAll(Days, Gen.Choose(0, 500).ToArbitrary(), (days, day) =>
    {
        var schedule = DriverSchedule.Of(days.Select(Version));
        return day < days.Min() || schedule.On(Day(day))[0].Units == days.Where(d => d <= day).Max();
    });

    [Property]
    public Property Of_VersionsInAnyOrder_AreTheSameSchedule() => Prop.ForAll(Days, days =>
        DriverSchedule.Of(days.Select(Version)).Versions.SequenceEqual(DriverSchedule.Of(days.Reverse().Select(Version)).Versions));

    private static LocalDate Day(int day) => new LocalDate(2025, 1, 1).PlusDays(day);

    private static DriverVersion Version(int day) => new() { From = Day(day), Uses = [new DriverUse { Target = "A", Units = day }] };
}
