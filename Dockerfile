# The service. global.json stays outside: the image is the pin of the SDK.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Packages first: this layer changes only with the project files.
COPY Directory.Build.props Directory.Packages.props ./
COPY src/TwirEvents/TwirEvents.csproj src/TwirEvents/
COPY src/TwirEvents.Web/TwirEvents.Web.csproj src/TwirEvents.Web/
RUN dotnet restore src/TwirEvents.Web

COPY .editorconfig ./
COPY src/ src/
RUN dotnet publish src/TwirEvents.Web --no-restore -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./

# The archive is the only state; everything else may be read-only.
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
ENV Archive__Folder=/data/archive

ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
USER $APP_UID

# The image has no curl; bash opens the connection itself. Ready means that there is a catalog to serve.
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${ASPNETCORE_HTTP_PORTS%%;*} && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]
ENTRYPOINT ["dotnet", "TwirEvents.Web.dll"]
