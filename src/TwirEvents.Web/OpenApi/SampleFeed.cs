using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using TwirEvents.Feeds;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Web.OpenApi;

/// <summary>A feed of one event that nobody holds, to show how each form writes it.</summary>
internal static class SampleFeed
{
    private static readonly Feed One = new()
    {
        Name = "Rust meetups (Berlin)",
        Query = "city=berlin",
        Site = new("https://events.example/"),
        Events =
        [
            new()
            {
                Uid = new("00000000-0000-5000-8000-000000000000"),
                Title = "Hack and learn",
                Url = "https://events.example/hack-and-learn/",
                Dates = new(new(2026, 9, 3), new(2026, 9, 3)),
                Format = EventFormat.Hybrid,
                Places = [new("Berlin", null, "DE")],
                Region = Region.Europe,
                Groups = [new("Rust Berlin", "https://events.example/rust-berlin/")],
                Links = [new("Hack and learn", "https://events.example/hack-and-learn/")],
                Sequence = 0,
                Created = new(2026, 8, 26),
                LastModified = new(2026, 8, 26),
                LastListed = new(2026, 9, 2),
                Listings = [new(666, 101), new(667, 95)],
            },
        ],
    };

    /// <summary>The feed as a form writes it.</summary>
    public static JsonNode As(FeedForm form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        form.Write(buffer, One);
        return form.IsJson
            ? JsonNode.Parse(buffer.WrittenSpan)!
            : JsonValue.Create(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
