using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Feeds;

namespace TwirEvents.Web.OpenApi;

/// <summary>Describes the feeds to programs, from the tables that the feeds themselves are made of.</summary>
internal static class FeedOperations
{
    /// <summary>What names a single event in its address.</summary>
    public const string Uid = "uid";

    /// <summary>A value of each parameter that gives something on the samples.</summary>
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["region"] = "europe",
        ["country"] = "germany",
        ["city"] = "cologne",
        ["near"] = "52.52,13.40",
        ["within"] = "50km",
        ["group"] = "rust-berlin",
        ["format"] = "in-person",
        ["q"] = "hack",
        ["from"] = "2026-09-01",
        ["to"] = "2026-12-31",
        ["cancelled"] = "hide",
        ["alarm"] = "1d",
        [Uid] = "d84b0861-ebb5-5b7b-b37e-1dffab044e58",
    };

    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["ETag"] = "The weak tag of the content, for If-None-Match: the same for every spelling of a filter.",
        ["Last-Modified"] = "When the feed last changed, for If-Modified-Since. It never goes back.",
        ["X-Event-Count"] = "How many events the feed has; of Atom, how many fit the filter, of which it has the newest.",
        ["Link"] = "The address of the feed under the canonical spelling of its filter.",
    };

    /// <summary>Describes a feed: what it takes and what it answers.</summary>
    /// <param name="operation">What is described.</param>
    /// <param name="document">Where the parts are that all feeds share.</param>
    /// <param name="form">The form of the feed.</param>
    /// <param name="value">The parameter that the address has a value of; <c>null</c> where it has none.</param>
    public static void Describe(OpenApiOperation operation, OpenApiDocument document, FeedForm form, string? value)
    {
        operation.OperationId = $"{value ?? "events"}-{form.Extension}";
        operation.Summary = value switch
        {
            null => $"All events that fit a filter, as {form.Extension}",
            Uid => $"One event, as {form.Extension}",
            _ => $"The events of a {value}, as {form.Extension}: a short name for ?{value}=…",
        };
        operation.Parameters = [];
        if (value is not null)
            operation.Parameters.Add(new OpenApiParameter { Name = value, In = ParameterLocation.Path, Required = true, Schema = Text(), Example = Examples[value] });
        if (value != Uid)
        {
            foreach (var parameter in EventFilter.Parameters)
                operation.Parameters.Add(new OpenApiParameterReference(parameter.Name, document));
        }

        operation.Responses = new()
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The feed; a filter that nothing fits gives an empty one.",
                Headers = Headers.Keys.ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document)),
                Content = new Dictionary<string, OpenApiMediaType> { [form.MediaType] = Content(form, document) },
            },
            ["304"] = new OpenApiResponse { Description = "The client has it: by If-None-Match or, without one, by If-Modified-Since." },
            ["400"] = new OpenApiResponseReference("FilterProblem", document),
            ["404"] = new OpenApiResponseReference("Unknown", document),
            ["503"] = new OpenApiResponseReference("NotYet", document),
        };
    }

    /// <summary>Adds the parts that all feeds share.</summary>
    public static void AddParts(OpenApiComponents parts)
    {
        parts.Parameters = EventFilter.Parameters.ToDictionary(parameter => parameter.Name, IOpenApiParameter (parameter) => new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.TakesOne ? parameter.Help : $"{parameter.Help} A leading hyphen excludes.",
            Style = ParameterStyle.Form,
            Explode = false,   // values stand with commas between them
            Schema = parameter.TakesOne ? Text() : new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
            Example = Examples.GetValueOrDefault(parameter.Name) is { } example ? parameter.TakesOne ? example : new JsonArray(example) : null,
        });
        parts.Headers = Headers.ToDictionary(
            header => header.Key, IOpenApiHeader (header) => new OpenApiHeader { Description = header.Value, Schema = Text() });
        parts.Examples = FeedForm.All.ToDictionary(form => form.Extension, IOpenApiExample (form) => new OpenApiExample
        {
            Summary = "A feed of one event",
            Value = SampleFeed.As(form),
        });
        parts.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        parts.Schemas.Add("Events", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "count", "events" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["count"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["events"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } },
            },
        });
        parts.Responses = new Dictionary<string, IOpenApiResponse>
        {
            ["FilterProblem"] = Problem(400, "The filter cannot be read.", "region", "eurpe", "There is no region 'eurpe'. Did you mean europe?", "europe"),
            ["Unknown"] = Problem(404, "No issue has named the group, or listed the event.", "group", "rust-berlim", "There is no group 'rust-berlim' in the newsletter. Did you mean rust-berlin?", "rust-berlin"),
            ["NotYet"] = new OpenApiResponse
            {
                Description = "The issues are being read for the first time: ask again after the seconds of Retry-After.",
                Content = PlainText("The issues of the newsletter are being read for the first time. Ask again in half a minute."),
            },
        };
    }

    private static OpenApiResponse Problem(int status, string description, string parameter, string value, string sentence, string nearest)
    {
        var content = PlainText(sentence);
        content["application/problem+json"] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema { Type = JsonSchemaType.Object },
            Example = new JsonObject
            {
                ["title"] = FilterProblemResult.TitleOf(status),
                ["status"] = status,
                ["detail"] = sentence,
                ["parameter"] = parameter,
                ["value"] = value,
                ["nearest"] = new JsonArray(nearest),
            },
        };
        return new() { Description = $"{description} JSON for those who accept it, or ask for a form that is JSON.", Content = content };
    }

    private static Dictionary<string, OpenApiMediaType> PlainText(string sentence) =>
        new() { ["text/plain"] = new OpenApiMediaType { Schema = Text(), Example = sentence } };

    private static OpenApiMediaType Content(FeedForm form, OpenApiDocument document) => new()
    {
        Schema = form switch
        {
            _ when form == FeedForm.Json => new OpenApiSchemaReference("Events", document),
            _ when form == FeedForm.JCal => new OpenApiSchema { Type = JsonSchemaType.Array },
            _ => Text(),
        },
        Examples = new Dictionary<string, IOpenApiExample> { ["one"] = new OpenApiExampleReference(form.Extension, document) },
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
