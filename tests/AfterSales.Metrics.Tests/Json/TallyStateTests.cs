using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSales.Metrics.Json;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Json;

/// <summary>A state is read as it was written, or refused by name; <c>TallyContract</c> holds every tally to it.</summary>
public class TallyStateTests
{
    private const int VersionPlace = 4;

    [Fact]
    public void Bytes_OfATally_ReadBackAndMerge()
    {
        var (one, other) = (Of(10, 9, 3), Of(0, 7));

        var read = TallyState.OfBytes<ScoreTally>(TallyState.ToBytes(one));
        read.Merge(TallyState.OfBytes<ScoreTally>(TallyState.ToBytes(other)));

        Assert.Equal(TallyState.ToJson(Of(0, 3, 7, 9, 10)), TallyState.ToJson(read));
    }

    [Fact]
    public void Json_OfATally_IsAsDocumented()
    {
        var json = JsonNode.Parse(TallyState.ToJson(Of(10)))!.AsObject();

        Assert.Equal(["schema", "tally", "state", "sha256"], json.Select(m => m.Key));
        Assert.Equal("aftersales-tally/1", (string?)json["schema"]);
        Assert.Equal("ScoreTally", (string?)json["tally"]);
        Assert.Equal(64, ((string?)json["sha256"])!.Length);
    }

    /// <summary>A database that keeps JSON as values sets it otherwise.</summary>
    [Fact]
    public void Json_SetOtherwise_IsRead()
    {
        var tally = Of(10, 9, 3);
        var set = JsonNode.Parse(TallyState.ToJson(tally))!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

        Assert.Equal(TallyState.ToJson(tally), TallyState.ToJson(TallyState.OfJson<ScoreTally>(set)));
    }

    [Fact]
    public void Json_OneCountChanged_IsRefused()
    {
        var json = JsonNode.Parse(TallyState.ToJson(Of(10, 10, 3)))!;
        json["state"]!["groups"]![0]!["count"] = 7;

        Refuses("is damaged: its digest is another", () => TallyState.OfJson<ScoreTally>(json.ToJsonString()));
    }

    [Theory]
    [InlineData("schema", "aftersales-tally/2", "is of the schema \"aftersales-tally/2\", and this library reads \"aftersales-tally/1\"")]
    [InlineData("tally", "CostTally", "is not of a ScoreTally")]
    public void Json_OfAnother_IsRefused(string member, string value, string why)
    {
        var json = JsonNode.Parse(TallyState.ToJson(Of(10)))!;
        json[member] = value;

        Refuses(why, () => TallyState.OfJson<ScoreTally>(json.ToJsonString()));
    }

    [Theory]
    [InlineData("", "is no JSON: ")]
    [InlineData("[]", "lacks \"schema\"")]
    [InlineData("{\"schema\":\"aftersales-tally/1\",\"tally\":\"ScoreTally\",\"state\":{\"groups\":[{\"score\":1}]},\"sha256\":\"\"}",
        "has no content that a ScoreTally can have: ")]
    public void Json_Broken_IsRefused(string state, string why) => Refuses(why, () => TallyState.OfJson<ScoreTally>(state));

    [Fact]
    public void Bytes_OfAnotherTally_AreRefused()
        => Refuses("is not of a KanoTally", () => TallyState.OfBytes<KanoTally>(TallyState.ToBytes(Of(10))));

    [Fact]
    public void Bytes_OfAnotherVersion_AreRefused()
    {
        var state = TallyState.ToBytes(Of(10));
        state[VersionPlace] = 2;

        Refuses("is of version 2, and this library reads 1", () => TallyState.OfBytes<ScoreTally>(state));
    }

    [Fact]
    public void Bytes_ThatAreNone_AreRefused()
    {
        Refuses("begins otherwise than a state does", () => TallyState.OfBytes<ScoreTally>([]));
        Refuses("begins otherwise than a state does", () => TallyState.OfBytes<ScoreTally>(new byte[100]));
    }

    [Fact]
    public void Type_ThatIsNoTally_IsRefused()
    {
        Assert.Throws<ArgumentException>("TTally", () => TallyState.ToBytes("text"));
        Assert.Throws<ArgumentException>("TTally", () => TallyState.OfBytes<string>([]));
        Assert.Throws<ArgumentNullException>("tally", () => TallyState.ToBytes<ScoreTally>(null!));
        Assert.Throws<ArgumentNullException>("state", () => TallyState.OfJson<ScoreTally>(null!));
    }

    private static ScoreTally Of(params int[] scores)
    {
        var tally = new ScoreTally();
        foreach (var score in scores)
        {
            tally.Add(score);
        }

        return tally;
    }

    private static void Refuses(string why, Func<object> read)
    {
        var refusal = Assert.Throws<ArgumentException>("state", read);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }
}
